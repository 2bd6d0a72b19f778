package dev.quadrat.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What people are told of claims. */
final class ClaimText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ClaimText() {}

    static String waits(String output, CompletionRecord by) {
        return "waits: run %s (%s) has been making %s since %s"
                .formatted(by.runId(), process(by.holder()), output, at(TIME, by.started()));
    }

    private static String process(Holder holder) {
        if (holder.job() != null) {
            return "AWS Batch job %s on the machine %s".formatted(holder.job().id(), holder.host());
        }
        return "process %d%s"
                .formatted(
                        holder.process().pid(),
                        holder.isOfThisHost() ? "" : " on the machine " + holder.host());
    }

    static String elsewhere(String output, CompletionRecord by) {
        return "run %s has been making %s on the machine %s (process %d) since %s; wait for it, or if that machine is gone, delete %s and run again"
                .formatted(
                        by.runId(),
                        output,
                        by.holder().host(),
                        pid(by),
                        at(DAY, by.started()),
                        RecordPlace.of(output));
    }

    static String dead(String output, CompletionRecord by) {
        return "run %s began to make %s at %s and is gone; this one takes over"
                .formatted(by.runId(), output, at(DAY, by.started()));
    }

    static String damaged(String output, String why) {
        return "the record %s can't be read and is written anew: %s"
                .formatted(RecordPlace.of(output), why);
    }

    private static long pid(CompletionRecord record) {
        return record.holder().process().pid();
    }

    private static String at(DateTimeFormatter format, Instant time) {
        return format.format(time.atZone(ZoneId.systemDefault()));
    }
}
