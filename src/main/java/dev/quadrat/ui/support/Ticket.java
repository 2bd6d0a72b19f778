package dev.quadrat.ui.support;

/** A piece of work that somebody may lose interest in. */
public interface Ticket {
    Ticket NONE = () -> {};

    /** From now on nobody is told how it ended. */
    void cancel();
}
