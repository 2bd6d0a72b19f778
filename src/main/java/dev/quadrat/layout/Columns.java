package dev.quadrat.layout;

/** Where columns begin: as wide as their widest box, apart by their lanes. */
final class Columns {
    private final int[] left;
    private final int[] width;
    private final int end;

    Columns(int[] left, int[] width, int end) {
        this.left = left;
        this.width = width;
        this.end = end;
    }

    int[] width() {
        return width;
    }

    int end() {
        return end;
    }

    static Columns of(ContractedDag dag, EdgeRouter router, CardMetrics metrics) {
        int count = dag.columns();
        int[] width = new int[count];
        for (int box = 0; box < dag.size(); box++) {
            int column = dag.depth()[box];
            width[column] = Math.max(width[column], dag.boxes().get(box).width());
        }
        int[] left = new int[count];
        int x = outside(router.gap(0), metrics);
        for (int column = 0; column < count; column++) {
            left[column] = x;
            x += width[column];
            if (column < count - 1) {
                x += metrics.columnGap() + router.gap(column + 1).width();
            }
        }
        return new Columns(left, width, x + outside(router.gap(count), metrics));
    }

    /** Only ways back, in a plan with a cycle, run outside the columns. */
    private static int outside(Lanes lanes, CardMetrics metrics) {
        return lanes.isEmpty()
                ? metrics.margin()
                : metrics.margin() + metrics.columnGap() + lanes.width();
    }

    int left(int column) {
        return left[column];
    }

    int gapCenter(int gap) {
        int before = gap == 0 ? 0 : left[gap - 1] + width[gap - 1];
        int after = gap == left.length ? end : left[gap];
        return (before + after) / 2;
    }
}
