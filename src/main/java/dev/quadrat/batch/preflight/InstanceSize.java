package dev.quadrat.batch.preflight;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most that an instance of a type can have, where its name tells: {@code 2xlarge} is 8 vCPUs in
 * every family (a few high-performance families have fewer), and families for computing, general
 * use and memory have at most 2, 4 and 8 GiB with each. Nothing is known of {@code metal}, of whole
 * families such as {@code m5}, and of {@code optimal}: what can't be known isn't refused.
 */
record InstanceSize(int vcpus, @Nullable Double mebibytes) {
    private static final Pattern TYPE =
            Pattern.compile(
                    "([a-z]+)([0-9]+)[a-z-]*\\.(?:([0-9]*)x)?(large|medium|small|micro|nano)");
    private static final int FIRST_REGULAR_GENERATION = 4;
    private static final int VCPUS_OF_XLARGE = 4;
    private static final int VCPUS_OF_LESS = 2;
    private static final double MEBIBYTES = 1024;

    /**
     * @return null if nothing is known
     */
    static @Nullable InstanceSize of(String type) {
        Matcher name = TYPE.matcher(type);
        if (!name.matches()) {
            return null;
        }
        String times = name.group(3);
        int vcpus =
                times == null
                        ? VCPUS_OF_LESS
                        : VCPUS_OF_XLARGE * (times.isEmpty() ? 1 : Integer.parseInt(times));
        boolean isRegular = Integer.parseInt(name.group(2)) >= FIRST_REGULAR_GENERATION;
        Double ofEach = isRegular ? gibibytesOfEach(name.group(1)) : null;
        return new InstanceSize(vcpus, ofEach == null ? null : ofEach * vcpus * MEBIBYTES);
    }

    private static @Nullable Double gibibytesOfEach(String family) {
        return switch (family) {
            // c5n has a third more than 2.
            case "c" -> 2.7;
            case "m" -> 4.0;
            case "r" -> 8.0;
            default -> null;
        };
    }
}
