package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.LogSearch;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** How updates are made and compared. */
final class LogUpdates {
    private LogUpdates() {}

    static LogUpdate.Found found(@Nullable LogSearch search, int serial, boolean complete) {
        return search == null
                ? new LogUpdate.Found(serial, LogUpdate.Found.NOTHING.hits(), true)
                : new LogUpdate.Found(serial, search.hits(), complete);
    }

    static String standing(LogFile.Look look) {
        return switch (look) {
            case DELETED -> "The log file was deleted; what was read of it stays.";
            case MORE, UP_TO_DATE, BEGUN_ANEW, ABSENT -> "";
        };
    }

    static boolean isSame(LogUpdate one, @Nullable LogUpdate other) {
        return other != null
                && one.rows() == other.rows()
                && one.tail().equals(other.tail())
                && one.standing().equals(other.standing())
                && isSame(one.search(), other.search())
                && isSame(one.errors(), other.errors());
    }

    private static boolean isSame(LogUpdate.Found one, LogUpdate.Found other) {
        return one.serial() == other.serial()
                && one.complete() == other.complete()
                && one.hits().count() == other.hits().count();
    }

    /** Nothing more will come. */
    static LogUpdate failed(@Nullable LogUpdate last, String standing) {
        LogUpdate.Found nothing = LogUpdate.Found.NOTHING;
        return last == null
                ? new LogUpdate(0, 0, 0, 0, List.of(), standing, nothing, nothing)
                : new LogUpdate(
                        last.rows(),
                        last.lines(),
                        last.rows(),
                        last.tailFrom(),
                        last.tail(),
                        standing,
                        last.search(),
                        last.errors());
    }
}
