package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

/** A layout as SVG: the ids of elements are command ids, the titles hold the reasons. */
public final class SvgExport {
    private SvgExport() {}

    public static String of(DagLayout layout, Plan plan) {
        Palette palette = Palette.light();
        return of(layout, plan, StateLooks.of(plan, palette), palette);
    }

    public static String of(DagLayout layout, Plan plan, StateLooks looks, Palette palette) {
        return new SvgWriter().write(Picture.of(layout, plan, looks, palette));
    }
}
