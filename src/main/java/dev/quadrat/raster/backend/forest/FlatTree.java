package dev.quadrat.raster.backend.forest;

/**
 * A decision tree in arrays. Node 0 is the root. An inner node asks whether a feature is above a
 * threshold and goes to {@code above} if so, otherwise to the next node. A leaf has feature -1, and
 * {@code above} is the place of its class shares.
 *
 * @param feature the feature that a node asks for
 * @param threshold what it is compared with
 * @param above the node if it is greater, or the leaf's place in {@code shares}
 * @param shares the class shares of all leaves, which add up to 1 in each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out of this package
record FlatTree(int[] feature, float[] threshold, int[] above, float[] shares) {
    /** Adds the shares of the leaf where a pixel ends. */
    void vote(float[] features, float[] votes) {
        int node = 0;
        int asked = feature[0];
        while (asked >= 0) {
            node = features[asked] > threshold[node] ? above[node] : node + 1;
            asked = feature[node];
        }
        int share = above[node];
        for (int i = 0; i < votes.length; i++) {
            votes[i] += shares[share + i];
        }
    }
}
