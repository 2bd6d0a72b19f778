package dev.quadrat.dag;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests a spelling. */
public final class NearestName {
    private static final int MOST_TOLD = 3;

    private NearestName() {}

    /** The known name at the least edit distance, if it is near enough to be meant. */
    public static Optional<String> of(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(name -> distance(word, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(word, name)));
    }

    /** What to do about an unknown word: the name that was meant, or what there is. */
    public static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "there is none";
        }
        return of(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "there is " + Listing.of(known, MOST_TOLD, name -> name));
    }

    /** Changes, insertions, deletions and swaps of neighbours between two words, case aside. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                cost[i][j] = Math.min(best, cost[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
