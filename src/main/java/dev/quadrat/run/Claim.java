package dev.quadrat.run;

import dev.quadrat.storage.Stamp;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * That this process makes an output.
 *
 * @param before what lay beside the output until then
 * @param text what lies there now: {@code record}
 */
record Claim(
        CommandFile.Item item,
        String output,
        Optional<String> before,
        CompletionRecord record,
        String text) {

    static Claim of(
            CommandFile file,
            CommandFile.Item item,
            String output,
            Optional<String> before,
            Holder self,
            Instant now) {
        // What it was made of, and how much it is, is told by the record of its end.
        CompletionRecord record =
                new CompletionRecord(
                        CompletionRecord.SCHEMA,
                        CompletionRecord.State.STARTED,
                        file.runId(),
                        file.commandId(),
                        self,
                        now,
                        null,
                        Map.of(),
                        Map.of(),
                        item.fingerprint(),
                        item.code(),
                        QuadratVersion.current(),
                        item.config());
        return new Claim(item, output, before, record, record.json());
    }

    String place() {
        return RecordPlace.of(output);
    }

    /** What is to lie there once the item is complete. */
    RecordFile completed(Instant now, Map<String, Stamp> inputs, Map<String, Stamp> outputs) {
        if (!output.equals(item.firstOutput())) {
            return new RecordFile.Pointer(RecordPlace.relative(output, item.firstOutput()));
        }
        return new CompletionRecord(
                record.schema(),
                CompletionRecord.State.COMPLETED,
                record.runId(),
                record.commandId(),
                record.holder(),
                record.started(),
                now,
                ItemRecords.bytes(item, outputs),
                ItemRecords.inputs(item, inputs),
                record.fingerprint(),
                record.code(),
                record.version(),
                record.config());
    }
}
