package dev.quadrat.workbench.instance;

/** What became of the wish to be the window of a home folder. */
public sealed interface Claim {
    /** There was none; closing it lets the next one be first. */
    record First(FirstWindow window) implements Claim {}

    /**
     * There is one, and it took over.
     *
     * @param process its id
     */
    record HandedOver(long process) implements Claim {}

    /**
     * There is one, but it does not answer.
     *
     * @param process its id; 0 if it is not known
     */
    record Unanswered(long process) implements Claim {}

    /** It can't be told whether there is one. */
    record Alone() implements Claim {}
}
