package dev.quadrat.ui.log;

import dev.quadrat.run.log.LineMatcher;
import dev.quadrat.run.log.LogRow;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Burst;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The rows of one log after another, for the window's thread: what is not at hand comes later. */
final class LogText implements LogRows, AutoCloseable {
    private final Background background;
    private final RowNumbers numbers = new RowNumbers();
    private final ObservableList<Integer> shownNumbers =
            FXCollections.unmodifiableObservableList(numbers);
    private final LogPages pages = new LogPages(this::ask);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LogUpdate.Found> search =
            new ReadOnlyObjectWrapper<>(LogUpdate.Found.NOTHING);
    private final ReadOnlyObjectWrapper<LogUpdate.Found> errors =
            new ReadOnlyObjectWrapper<>(LogUpdate.Found.NOTHING);
    private @Nullable LogReader reader;
    private int lines;

    LogText(Background background) {
        this.background = background;
    }

    /** The numbers of its rows. */
    ObservableList<Integer> numbers() {
        return shownNumbers;
    }

    @Override
    public int lines() {
        return lines;
    }

    /** Counts changes of what rows hold. */
    ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /** In words where the file is not as it should be; otherwise empty. */
    ReadOnlyStringProperty standing() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LogUpdate.Found> search() {
        return search.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LogUpdate.Found> errors() {
        return errors.getReadOnlyProperty();
    }

    /** Null until it was read; then the version changes. */
    @Override
    public @Nullable LogRow row(int number) {
        return pages.row(number);
    }

    /**
     * Shows another log, from its beginning on.
     *
     * @param width columns of a row
     */
    void show(LogSource source, int width) {
        close();
        numbers.resize(0);
        pages.clear();
        lines = 0;
        standing.set("");
        search.set(LogUpdate.Found.NOTHING);
        errors.set(LogUpdate.Found.NOTHING);
        if (!(source instanceof LogSource.None)) {
            start(source, width);
        }
        changed();
    }

    /**
     * @param wanted nothing if null
     */
    void search(@Nullable LineMatcher wanted, int serial) {
        reader().ifPresent(r -> r.search(wanted, serial));
        pages.changedFrom(0);
        changed();
    }

    void findErrors(LineMatcher wanted, int serial) {
        reader().ifPresent(r -> r.findErrors(wanted, serial));
    }

    Optional<LogReader> reader() {
        return Optional.ofNullable(reader);
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private void start(LogSource source, int width) {
        LogReader[] self = new LogReader[1];
        Burst<LogUpdate> burst =
                new Burst<>(
                        background,
                        updates -> {
                            if (self[0] == reader) {
                                take(updates);
                            }
                        });
        LogReader started = new LogReader(new OpenLog(source, width), burst::add);
        self[0] = started;
        reader = started;
        started.start();
    }

    private void take(List<LogUpdate> updates) {
        int unchanged = numbers.size();
        for (LogUpdate update : updates) {
            unchanged = Math.min(unchanged, update.unchanged());
        }
        LogUpdate last = updates.getLast();
        pages.changedFrom(unchanged);
        pages.put(last.tailFrom(), last.tail());
        lines = last.lines();
        standing.set(last.standing());
        numbers.resize(last.rows());
        search.set(last.search());
        errors.set(last.errors());
        changed();
    }

    private void ask(int page) {
        reader().ifPresent(
                        from ->
                                from.page(
                                        page,
                                        rows ->
                                                background.onWindow(
                                                        () -> answer(from, page, rows))));
    }

    private void answer(LogReader from, int page, List<LogRow> rows) {
        if (from != reader) {
            return;
        }
        if (rows.isEmpty()) {
            pages.isEmpty(page);
        } else {
            pages.put(page * LogPages.SIZE, rows);
            changed();
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
