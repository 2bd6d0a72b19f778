package dev.quadrat.run;

/** Whose an output is, told by what lies beside it. */
sealed interface Occupant {
    /** Nobody's who is at work. */
    record Nobody() implements Occupant {}

    /** Somebody completed it. */
    record Done(CompletionRecord record) implements Occupant {}

    /** What lies there can't be read. */
    record Damaged(String why) implements Occupant {}

    /** A process began to make it and is gone. */
    record Dead(CompletionRecord record) implements Occupant {}

    /** A process makes it that is known to live. */
    record Alive(CompletionRecord record) implements Occupant {}

    /** A process of another machine began to make it, and nobody here knows whether it lives. */
    record Elsewhere(CompletionRecord record) implements Occupant {}
}
