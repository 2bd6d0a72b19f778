package dev.quadrat.ui.settings;

import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves a while after the last change, or at the end. */
public final class Later {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Background background;
    private final Consumer<Exception> unsaved;
    private Optional<Supplier<Saving>> waiting = Optional.empty();
    private Ticket pause = Ticket.NONE;

    /** Writes a file. */
    public interface Saving {
        void run() throws IOException;
    }

    /**
     * @param unsaved told, on the window's thread, of what could not be written
     */
    public Later(Background background, Consumer<Exception> unsaved) {
        this.background = background;
        this.unsaved = unsaved;
    }

    /**
     * Takes the place of what waits.
     *
     * @param saving asked, on the window's thread, when it is time
     */
    public void save(Supplier<Saving> saving) {
        waiting = Optional.of(saving);
        pause.cancel();
        pause = background.after(PAUSE, this::start);
    }

    /** Saves at once what waits; for the window's end. */
    public void flush() {
        pause.cancel();
        Optional<Supplier<Saving>> last = waiting;
        waiting = Optional.empty();
        if (last.isPresent()) {
            try {
                last.get().get().run();
            } catch (IOException e) {
                unsaved.accept(e);
            }
        }
    }

    private void start() {
        waiting.ifPresent(saving -> start(saving.get()));
        waiting = Optional.empty();
    }

    private void start(Saving saving) {
        background.start(
                _ -> {
                    saving.run();
                    return true;
                },
                _ -> {},
                unsaved);
    }
}
