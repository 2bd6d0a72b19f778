package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.util.Optional;

/** Finds whose an output is. */
final class Occupants {
    private final ItemRecords records;
    private final CommandFile file;
    private final Holder self;

    Occupants(ItemRecords records, CommandFile file, Holder self) {
        this.records = records;
        this.file = file;
        this.self = self;
    }

    /**
     * @param text what lies beside the output
     */
    Occupant of(String output, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            return new Occupant.Nobody();
        }
        RecordFile found;
        try {
            found = RecordFile.parse(text.get());
        } catch (JsonProcessingException e) {
            return new Occupant.Damaged(e.getOriginalMessage());
        } catch (IOException e) {
            return new Occupant.Damaged(FailureText.of(e));
        }
        return switch (found) {
            case CompletionRecord record -> of(record);
            case RecordFile.Pointer pointer -> behind(output, pointer);
        };
    }

    /** A pointer is written just before the record that it points to is completed. */
    private Occupant behind(String output, RecordFile.Pointer pointer) throws IOException {
        String first = RecordPlace.resolve(output, pointer.recordOf());
        Optional<String> text = records.text(RecordPlace.of(first));
        try {
            return text.isPresent()
                            && RecordFile.parse(text.get()) instanceof CompletionRecord record
                    ? of(record)
                    : new Occupant.Nobody();
        } catch (IOException e) {
            return new Occupant.Nobody();
        }
    }

    private Occupant of(CompletionRecord record) {
        if (record.state() == CompletionRecord.State.COMPLETED) {
            return new Occupant.Done(record);
        }
        if (record.holder().equals(self)) {
            return new Occupant.Nobody();
        }
        if (!record.holder().isOfThisHost()) {
            // The same job, begun again on another machine, which happens to the first's ruin only.
            boolean same =
                    record.runId().equals(file.runId())
                            && record.commandId().equals(file.commandId());
            return same ? new Occupant.Dead(record) : new Occupant.Elsewhere(record);
        }
        return record.holder().process().isAlive()
                ? new Occupant.Alive(record)
                : new Occupant.Dead(record);
    }
}
