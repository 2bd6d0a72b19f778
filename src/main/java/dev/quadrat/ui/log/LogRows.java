package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogRow;

import org.jspecify.annotations.Nullable;

/** What a cell asks for. */
interface LogRows {
    /** Null until it was read. */
    @Nullable LogRow row(int number);

    int lines();
}
