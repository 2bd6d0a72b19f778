package dev.quadrat.ui.log;

import dev.quadrat.run.log.LineMatcher;
import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.LogRow;
import dev.quadrat.run.log.LogSearch;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads one log on a thread of its own until it is closed: follows its end, and does in between
 * what it is asked for.
 */
final class LogReader implements AutoCloseable {
    /** What is to be done on the reader's thread. */
    interface Task {
        void run() throws IOException;
    }

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long NANOS_BETWEEN_UPDATES = 60_000_000;
    private static final int TAIL = 2 * LogPages.SIZE;

    private final OpenLog log;
    private final Consumer<LogUpdate> listener;
    private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final List<LogTask> afterReading = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable LineMatcher marked;
    private @Nullable LogSearch search;
    private @Nullable LogSearch errors;
    private int searchSerial;
    private int errorSerial;
    private @Nullable LogUpdate told;
    private List<Object> stamp = List.of();
    private int settledWhenTold;
    private long toldAt;

    /**
     * @param listener called on the reader's thread
     */
    LogReader(OpenLog log, Consumer<LogUpdate> listener) {
        this.log = log;
        this.listener = listener;
        thread = Thread.ofPlatform().daemon().name("log " + log.name()).unstarted(this::read);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        tasks.add(() -> {});
    }

    /** The rows of a page, marked by what is searched for now. */
    void page(int page, Consumer<List<LogRow>> then) {
        tasks.add(
                () ->
                        then.accept(
                                log.file()
                                        .rows(
                                                page * LogPages.SIZE,
                                                (page + 1) * LogPages.SIZE,
                                                marked)));
    }

    /**
     * @param wanted nothing if null
     */
    void search(@Nullable LineMatcher wanted, int serial) {
        tasks.add(
                () -> {
                    marked = wanted;
                    search = wanted == null ? null : new LogSearch(log.file(), wanted);
                    searchSerial = serial;
                    told = null;
                });
    }

    void findErrors(LineMatcher wanted, int serial) {
        tasks.add(
                () -> {
                    errors = new LogSearch(log.file(), wanted);
                    errorSerial = serial;
                });
    }

    void with(LogTask task) {
        tasks.add(() -> task.run(log.file()));
    }

    /** Once all that is there now was read. */
    void whenRead(LogTask task) {
        tasks.add(() -> afterReading.add(task));
    }

    /** What needs the file itself. */
    interface LogTask {
        void run(LogFile file) throws IOException;
    }

    private void read() {
        try (log) {
            boolean more = false;
            while (!closed) {
                Task task =
                        more ? tasks.poll() : tasks.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                while (task != null && !closed) {
                    task.run();
                    task = tasks.poll();
                }
                more = !closed && advance();
            }
        } catch (IOException e) {
            listener.accept(LogUpdates.failed(told, log.name() + " can't be read any more: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @return whether there is more to read at once
     */
    private boolean advance() throws IOException {
        LogFile.Look look = log.advance();
        boolean anew = look == LogFile.Look.BEGUN_ANEW;
        if (anew) {
            search = again(search);
            errors = again(errors);
            settledWhenTold = 0;
            told = null;
        }
        boolean searching = search != null && search.advance();
        searching |= errors != null && errors.advance();
        boolean more = look == LogFile.Look.MORE || anew || searching;
        if (!more || System.nanoTime() - toldAt > NANOS_BETWEEN_UPDATES) {
            tell(look, more);
        }
        return more;
    }

    private @Nullable LogSearch again(@Nullable LogSearch before) throws IOException {
        return before == null ? null : new LogSearch(log.file(), before.wanted());
    }

    private void tell(LogFile.Look look, boolean more) throws IOException {
        LogFile file = log.file();
        List<Object> now = List.of(file.position(), look, searchSerial, errorSerial, more);
        if (told != null && now.equals(stamp) && afterReading.isEmpty()) {
            return;
        }
        stamp = now;
        int rows = file.rows();
        int tailFrom = Math.max(0, rows - TAIL) / LogPages.SIZE * LogPages.SIZE;
        LogUpdate update =
                new LogUpdate(
                        rows,
                        file.lines(),
                        settledWhenTold,
                        tailFrom,
                        file.rows(tailFrom, rows, marked),
                        LogUpdates.standing(look),
                        LogUpdates.found(search, searchSerial, !more),
                        LogUpdates.found(errors, errorSerial, !more));
        toldAt = System.nanoTime();
        tellIfNew(file, update);
        if (!more) {
            for (LogTask task : afterReading) {
                task.run(file);
            }
            afterReading.clear();
        }
    }

    private void tellIfNew(LogFile file, LogUpdate update) {
        if (!LogUpdates.isSame(update, told)) {
            settledWhenTold = file.settledRows();
            told = update;
            listener.accept(update);
        }
    }
}
