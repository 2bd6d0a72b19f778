package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.util.Optional;

/** Finds whose an output is. */
final class Occupants {
    private final ItemRecords records;
    private final CommandFile file;
    private final Holder self;
    private final LeaseWatch leases;

    Occupants(ItemRecords records, CommandFile file, Holder self, LeaseWatch leases) {
        this.records = records;
        this.file = file;
        this.self = self;
        this.leases = leases;
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
        RecordFile found;
        try {
            found = text.isPresent() ? RecordFile.parse(text.get()) : pointer;
        } catch (IOException e) {
            return new Occupant.Nobody();
        }
        return found instanceof CompletionRecord record ? of(record) : new Occupant.Nobody();
    }

    private Occupant of(CompletionRecord record) throws IOException {
        if (record.state() == CompletionRecord.State.COMPLETED) {
            return new Occupant.Done(record);
        }
        Holder holder = record.holder();
        if (holder.equals(self)) {
            return new Occupant.Nobody();
        }
        if (holder.isEarlierAttemptOf(self)) {
            return new Occupant.Dead(record);
        }
        String lease = holder.lease();
        if (holder.isOfThisHost()) {
            // Who has given up may live for a moment.
            boolean isAtWork =
                    holder.process().isAlive()
                            && (lease == null || records.text(lease).isPresent());
            return isAtWork ? new Occupant.Alive(record) : new Occupant.Dead(record);
        }
        if (lease != null) {
            return leases.isAlive(lease) ? new Occupant.Alive(record) : new Occupant.Dead(record);
        }
        // The same job, begun again on another machine, which happens to the first's ruin only.
        boolean same =
                record.runId().equals(file.runId()) && record.commandId().equals(file.commandId());
        return same ? new Occupant.Dead(record) : new Occupant.Elsewhere(record);
    }
}
