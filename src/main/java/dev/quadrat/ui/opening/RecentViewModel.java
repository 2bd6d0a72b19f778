package dev.quadrat.ui.opening;

import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.home.HomeFiles;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The jars that were opened lately. */
public final class RecentViewModel {
    private final HomeFiles files;
    private final Background background;
    private final Clock clock;
    private final Consumer<Exception> unsaved;
    private final ObservableList<RecentItem> items = FXCollections.observableArrayList();
    private final ObservableList<RecentItem> shown =
            FXCollections.unmodifiableObservableList(items);
    private Ticket look = Ticket.NONE;

    /**
     * @param unsaved told, on the window's thread, that the list stays as it is in the file
     */
    public RecentViewModel(
            HomeFiles files, Background background, Clock clock, Consumer<Exception> unsaved) {
        this.files = files;
        this.background = background;
        this.clock = clock;
        this.unsaved = unsaved;
    }

    /** The last first. */
    public ObservableList<RecentItem> items() {
        return shown;
    }

    /** Looks again which there are, and which of them can still be opened. */
    public void refresh() {
        Path userHome = Path.of(System.getProperty("user.home"));
        look.cancel();
        look =
                background.start(
                        _ ->
                                files.recent().stream()
                                        .map(entry -> RecentItem.of(entry, clock, userHome))
                                        .toList(),
                        this::show,
                        _ -> {});
    }

    public void forget(RecentItem item) {
        change(() -> files.forget(item.jars()));
    }

    public void forgetAll() {
        change(files::forgetAllRecent);
    }

    private interface Change {
        void run() throws IOException;
    }

    private void change(Change change) {
        background.start(
                _ -> {
                    change.run();
                    return true;
                },
                _ -> refresh(),
                unsaved);
    }

    private void show(List<RecentItem> now) {
        if (!now.equals(items)) {
            items.setAll(now);
        }
    }
}
