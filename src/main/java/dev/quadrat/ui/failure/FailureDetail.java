package dev.quadrat.ui.failure;

import java.util.List;

/**
 * What has to be read from disk.
 *
 * @param lastLines of the log
 * @param byHand what a person types to run it again; empty where that can't be done
 */
public record FailureDetail(List<String> lastLines, String byHand) {
    static final FailureDetail NONE = new FailureDetail(List.of(), "");
}
