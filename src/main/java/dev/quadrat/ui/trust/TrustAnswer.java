package dev.quadrat.ui.trust;

/** What a person says to jars that are not trusted yet. */
public enum TrustAnswer {
    CANCEL,
    /** This content, as long as this window lives. */
    ONCE,
    /** This content at this place, for ever. */
    TRUST,
    /** Whatever comes into the folder. */
    TRUST_FOLDER
}
