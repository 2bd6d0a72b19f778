package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.LogRow;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log of the selected command, or of the one that failed last, or of the whole run. */
public final class LogViewModel implements LogRows, AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int FEWEST_COLUMNS = 20;

    private final Session session;
    private final Background background;
    private final Clock clock;
    private final LogChoice choice;
    private final LogText text;
    private final LogSearching searching;
    private final ReadOnlyObjectWrapper<LogSource> source =
            new ReadOnlyObjectWrapper<>(new LogSource.None(""));
    private final ReadOnlyObjectWrapper<LogHeader> header =
            new ReadOnlyObjectWrapper<>(LogHeader.NONE);
    private final ReadOnlyObjectWrapper<Jump> jump = new ReadOnlyObjectWrapper<>(Jump.NONE);
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final BooleanProperty wholeRun = new SimpleBooleanProperty();
    private int columns = 120;
    private Ticket tick = Ticket.NONE;

    public LogViewModel(Session session, Background background, Clock clock) {
        this.session = session;
        this.background = background;
        this.clock = clock;
        choice = new LogChoice(session);
        text = new LogText(background);
        searching = new LogSearching(text, row -> show(row, true));
        session.revision().subscribe(this::choose);
        session.selection().command().subscribe(this::choose);
        session.run().phase().subscribe(this::choose);
        wholeRun.subscribe(this::choose);
        wrap.subscribe(_ -> rewrap());
        choose();
    }

    public ReadOnlyObjectProperty<LogSource> source() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LogHeader> header() {
        return header.getReadOnlyProperty();
    }

    /** The numbers of the rows there are; what they hold comes by {@link #row}. */
    ObservableList<Integer> numbers() {
        return text.numbers();
    }

    /** Null until it was read; then the version changes. */
    @Override
    public @Nullable LogRow row(int number) {
        return text.row(number);
    }

    ReadOnlyLongProperty version() {
        return text.version();
    }

    @Override
    public int lines() {
        return text.lines();
    }

    /** In words where the log is not as it should be; otherwise empty. */
    public ReadOnlyStringProperty standing() {
        return text.standing();
    }

    public LogSearching searching() {
        return searching;
    }

    /** What is said in place of a log into which nothing was written. */
    String nothingYet() {
        return choice.nothingYet();
    }

    /** Whether the end is kept in sight. */
    public BooleanProperty follow() {
        return follow;
    }

    /** Whether long lines go on in the next row. */
    public BooleanProperty wrap() {
        return wrap;
    }

    public BooleanProperty wholeRun() {
        return wholeRun;
    }

    ReadOnlyObjectProperty<Jump> jump() {
        return jump.getReadOnlyProperty();
    }

    /**
     * @param now how many fit into a row
     * @param firstShown the first row in sight
     */
    void fits(int now, int firstShown) {
        if (now != columns && now >= FEWEST_COLUMNS) {
            columns = now;
            if (wrap.get()) {
                rewrap(firstShown);
            }
        }
    }

    /** Hands over the text of these rows, or of all if there are none; soon. */
    void copy(List<Integer> rows, Consumer<String> clipboard) {
        text.reader()
                .ifPresent(
                        reader ->
                                reader.with(
                                        file -> {
                                            String copied = LogCopy.of(file, rows);
                                            background.onWindow(() -> clipboard.accept(copied));
                                        }));
    }

    @Override
    public void close() {
        tick.cancel();
        text.close();
    }

    private void show(int row, boolean select) {
        follow.set(false);
        jump.set(jump.get().next(row, select));
    }

    private void choose() {
        LogSource next = choice.choose(wholeRun.get());
        if (!next.equals(source.get())) {
            source.set(next);
            follow.set(true);
            text.show(next, width());
            searching.logChanged();
        }
        refreshHeader();
    }

    private int width() {
        return wrap.get() ? columns : LogFile.UNWRAPPED;
    }

    private void rewrap() {
        rewrap(0);
    }

    /** The line that was first in sight is so again. */
    private void rewrap(int firstShown) {
        LogRow first = text.row(firstShown);
        text.show(source.get(), width());
        searching.logChanged();
        if (first != null && !follow.get()) {
            int line = first.line();
            text.reader()
                    .ifPresent(
                            reader ->
                                    reader.whenRead(
                                            file -> {
                                                int row = file.rowOf(line);
                                                background.onNextFrame(() -> show(row, false));
                                            }));
        }
    }

    private void refreshHeader() {
        tick.cancel();
        LogHeader now = LogHeader.of(source.get(), session, clock.instant());
        header.set(now);
        boolean moves =
                source.get() instanceof LogSource.OfCommand command
                        && session.state(command.commandId()) == NodeState.RUNNING;
        tick = moves ? background.after(TICK, this::refreshHeader) : Ticket.NONE;
    }

    /** For tests and for readers of the screen. */
    Optional<String> textOf(int number) {
        return Optional.ofNullable(row(number)).map(LogRow::text);
    }
}
