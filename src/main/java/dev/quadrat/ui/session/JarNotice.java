package dev.quadrat.ui.session;

/**
 * What has become of an open jar.
 *
 * @param text a sentence; empty for nothing to tell
 * @param offer what a person can do about it
 */
public record JarNotice(String text, Offer offer) {
    static final JarNotice NONE = new JarNotice("", Offer.NOTHING);

    /** What a button beside the sentence does. */
    public enum Offer {
        NOTHING,
        /** To read the jar anew, which asks whether it is to be trusted. */
        READ_ANEW,
        /** Nothing can be done but to build it again. */
        WARNING
    }

    public boolean isNone() {
        return text.isEmpty();
    }
}
