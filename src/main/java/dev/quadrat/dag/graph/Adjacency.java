package dev.quadrat.dag.graph;

import java.util.Arrays;

/** Neighbours by index, sorted. */
public final class Adjacency {
    private final int[][] down;
    private final int[][] up;

    private Adjacency(int[][] down, int[][] up) {
        this.down = down;
        this.up = up;
    }

    public int[][] down() {
        return down;
    }

    public int[][] up() {
        return up;
    }

    /**
     * @param edges one edge a long, the source in its upper half; repeated ones count once
     */
    public static Adjacency of(int size, long[] edges) {
        long[] distinct = Arrays.stream(edges).sorted().distinct().toArray();
        int[] out = new int[size];
        int[] in = new int[size];
        for (long edge : distinct) {
            out[from(edge)]++;
            in[to(edge)]++;
        }
        int[][] down = rows(out);
        int[][] up = rows(in);
        for (int i = distinct.length - 1; i >= 0; i--) {
            int from = from(distinct[i]);
            int to = to(distinct[i]);
            down[from][--out[from]] = to;
            up[to][--in[to]] = from;
        }
        return new Adjacency(down, up);
    }

    public static long edge(int from, int to) {
        return ((long) from << 32) | to;
    }

    static int from(long edge) {
        return (int) (edge >>> 32);
    }

    static int to(long edge) {
        return (int) edge;
    }

    public int size() {
        return down.length;
    }

    private static int[][] rows(int[] counts) {
        int[][] rows = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            rows[i] = new int[counts[i]];
        }
        return rows;
    }
}
