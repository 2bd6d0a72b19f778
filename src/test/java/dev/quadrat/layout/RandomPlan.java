package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans without rhyme or reason, for what must always hold. */
final class RandomPlan {
    private RandomPlan() {}

    /** In the language of {@link DagText}. */
    static String text(Random random, int commands) {
        StringBuilder text = new StringBuilder();
        List<String> earlier = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            String type = "T" + i;
            String owner = "e" + random.nextInt(4);
            boolean shared = random.nextInt(3) == 0;
            text.append(type)
                    .append(random.nextInt(3) == 0 ? "×" + (2 + random.nextInt(90)) : "")
                    .append(' ')
                    .append(owner)
                    .append(shared ? ",e9" : "");
            for (int source = 0; source < 3 && !earlier.isEmpty(); source++) {
                if (random.nextBoolean()) {
                    text.append(text.lastIndexOf("<-") > text.lastIndexOf("\n") ? " " : " <- ");
                    text.append(earlier.get(random.nextInt(earlier.size())));
                }
            }
            text.append('\n');
            earlier.add("t" + i + "-" + owner);
        }
        return text.toString();
    }
}
