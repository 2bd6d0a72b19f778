package dev.quadrat.host;

import dev.quadrat.api.ExperimentSet;
import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds experiment sets by reading class files, so that no class is loaded that is no set.
 *
 * @param sets class names in alphabetical order
 */
record SetScan(List<String> sets, List<Problem> problems) {
    private static final int JAVA_1 = 44;
    private static final int NEWEST = ClassFile.latestMajorVersion();
    private static final String SET = ExperimentSet.class.getName();

    private record Found(
            boolean usable,
            boolean concrete,
            int version,
            Optional<String> parent,
            List<String> interfaces) {}

    static SetScan of(Path jar) throws IOException {
        Map<String, Found> classes = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (name.endsWith(".class")
                        && !name.startsWith("META-INF/")
                        && !name.endsWith("-info.class")) {
                    try (InputStream bytes = file.getInputStream(entry)) {
                        String className =
                                name.substring(0, name.length() - ".class".length())
                                        .replace('/', '.');
                        classes.put(className, read(bytes.readAllBytes()));
                    } catch (IllegalArgumentException e) {
                        problems.add(broken(jar, name, e));
                    }
                }
            }
        }
        List<String> sets = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        classes.forEach(
                (name, found) -> {
                    if (found.version > NEWEST) {
                        return;
                    }
                    if (isSet(name, classes, known) && found.concrete) {
                        if (found.usable) {
                            sets.add(name);
                        } else {
                            problems.add(unusable(name));
                        }
                    }
                });
        if (sets.isEmpty()) {
            problems.add(none(jar, classes));
        }
        return new SetScan(sets, problems);
    }

    private static Found read(byte[] bytes) {
        int version = bytes.length < 8 ? 0 : ((bytes[6] & 0xff) << 8) | (bytes[7] & 0xff);
        if (version > NEWEST) {
            return new Found(false, false, version, Optional.empty(), List.of());
        }
        ClassModel model = ClassFile.of().parse(bytes);
        Set<AccessFlag> flags = model.flags().flags();
        boolean concrete =
                !flags.contains(AccessFlag.ABSTRACT) && !flags.contains(AccessFlag.INTERFACE);
        boolean constructible =
                model.methods().stream()
                        .filter(m -> m.methodName().equalsString(ConstantDescs.INIT_NAME))
                        .filter(m -> m.methodTypeSymbol().equals(ConstantDescs.MTD_void))
                        .anyMatch(m -> m.flags().has(AccessFlag.PUBLIC));
        return new Found(
                flags.contains(AccessFlag.PUBLIC) && constructible,
                concrete,
                version,
                model.superclass().map(c -> name(c.asSymbol())),
                model.interfaces().stream().map(c -> name(c.asSymbol())).toList());
    }

    /** Follows parents and interfaces within the jar. */
    private static boolean isSet(
            String name, Map<String, Found> classes, Map<String, Boolean> known) {
        if (name.equals(SET)) {
            return true;
        }
        Boolean before = known.get(name);
        if (before != null) {
            return before;
        }
        known.put(name, false);
        Found found = classes.get(name);
        boolean is =
                found != null
                        && Stream.concat(found.parent.stream(), found.interfaces.stream())
                                .anyMatch(above -> isSet(above, classes, known));
        known.put(name, is);
        return is;
    }

    private static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private static Problem unusable(String name) {
        return Problem.warning(
                Problem.Kind.LOAD,
                "%s is passed over: an experiment set must be public and have a public constructor without parameters"
                        .formatted(name.replace('$', '.')),
                List.of(),
                List.of());
    }

    private static Problem broken(Path jar, String entry, IllegalArgumentException e) {
        return Problem.warning(
                Problem.Kind.LOAD,
                "%s in %s is no readable class file (%s)".formatted(entry, jar, e.getMessage()),
                List.of(),
                List.of());
    }

    private static Problem none(Path jar, Map<String, Found> classes) {
        Optional<Map.Entry<String, Found>> newer =
                classes.entrySet().stream().filter(c -> c.getValue().version > NEWEST).findFirst();
        if (newer.isPresent()) {
            return Problem.error(
                    Problem.Kind.LOAD,
                    "%s in %s was compiled for Java %d, but Quadrat runs on Java %d; compile with --release %d"
                            .formatted(
                                    newer.get().getKey(),
                                    jar,
                                    newer.get().getValue().version - JAVA_1,
                                    NEWEST - JAVA_1,
                                    NEWEST - JAVA_1));
        }
        String what =
                classes.isEmpty()
                        ? "holds no classes at all"
                        : "holds no experiment set: none of its %d classes implements %s"
                                .formatted(classes.size(), SET);
        return Problem.error(Problem.Kind.LOAD, "%s %s; is it the right jar?".formatted(jar, what));
    }
}
