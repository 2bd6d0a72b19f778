package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.WholeRunLog;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** The file that is shown, and for a whole run what fills it. Opened on the reader's thread. */
final class OpenLog implements Closeable {
    private final LogSource source;
    private final int width;
    private @Nullable LogFile file;
    private @Nullable WholeRunLog whole;

    OpenLog(LogSource source, int width) {
        this.source = source;
        this.width = width;
    }

    String name() {
        return switch (source) {
            case LogSource.None _ -> "nothing";
            case LogSource.OfCommand command -> command.file().toString();
            case LogSource.OfRun all -> "the log of run " + all.run().id();
        };
    }

    LogFile file() throws IOException {
        LogFile open = file;
        if (open == null) {
            open =
                    switch (source) {
                        case LogSource.None _ -> throw new IOException("there is no log");
                        case LogSource.OfCommand command -> new LogFile(command.file(), width);
                        case LogSource.OfRun all -> {
                            whole = new WholeRunLog(all.run(), all.names()::of);
                            yield new LogFile(whole.file(), width);
                        }
                    };
            file = open;
        }
        return open;
    }

    LogFile.Look advance() throws IOException {
        LogFile open = file();
        if (whole != null) {
            whole.advance();
        }
        return open.advance();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (whole != null) {
            whole.close();
        }
    }
}
