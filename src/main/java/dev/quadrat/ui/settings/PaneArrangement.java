package dev.quadrat.ui.settings;

import java.util.Map;

/** What is parted by dividers and chosen by tabs, as far as it is to be found again. */
public interface PaneArrangement {
    /** By name, as parts of the whole. */
    Map<String, Double> dividers();

    /** Those that are known; the others stay. */
    void part(Map<String, Double> dividers);

    /** The id of the chosen one. */
    String tab();

    /** Nothing happens if there is none of that id. */
    void chooseTab(String id);

    /** Is told when something of it may have changed. */
    void onChange(Runnable listener);
}
