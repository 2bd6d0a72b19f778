package dev.quadrat.host;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceDebugExtensionAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a class file says that can change what the class does.
 *
 * <p>Left out are line numbers and names of local variables and files (a comment that is added
 * above must make nothing stale), and what only lists the neighbours: a command that is nested in
 * its experiment set would seem to change whenever another class is nested there.
 *
 * @param hash of it
 * @param references names of other classes
 */
record ClassContent(String hash, Set<String> references) {
    private static final Pattern DESCRIBED =
            Pattern.compile("L([\\w$/]+)[;<]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final ClassFile PARSER =
            ClassFile.of(
                    ClassFile.DebugElementsOption.DROP_DEBUG,
                    ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                    ClassFile.AttributesProcessingOption.DROP_UNSTABLE_ATTRIBUTES,
                    // They follow from the code, and making them anew would need other classes.
                    ClassFile.StackMapsOption.DROP_STACK_MAPS,
                    ClassFile.DeadCodeOption.KEEP_DEAD_CODE,
                    // Nothing stays in the pool that only left-out attributes mention.
                    ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private static final ClassTransform WHAT_COUNTS =
            ClassTransform.dropping(
                    element ->
                            switch (element) {
                                case InnerClassesAttribute _,
                                        NestHostAttribute _,
                                        NestMembersAttribute _,
                                        EnclosingMethodAttribute _,
                                        SourceFileAttribute _,
                                        SourceDebugExtensionAttribute _ ->
                                        true;
                                default -> false;
                            });

    /**
     * @param known tells the classes whose names count as references, wherever they stand: in
     *     descriptors, in code, in annotations, or in a text for reflection
     */
    static ClassContent of(byte[] file, Predicate<String> known) {
        try {
            byte[] bytes = PARSER.transformClass(PARSER.parse(file), WHAT_COUNTS);
            return new ClassContent(hash(bytes), references(PARSER.parse(bytes), known));
        } catch (IllegalArgumentException e) {
            // A file of a later Java, or none at all: its bytes are all that is known of it.
            return new ClassContent(hash(file), Set.of());
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(CodeHashes.digest().digest(bytes));
    }

    private static Set<String> references(ClassModel model, Predicate<String> known) {
        Set<String> found = new HashSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof Utf8Entry utf8) {
                String text = utf8.stringValue();
                add(text, known, found);
                Matcher matcher = DESCRIBED.matcher(text);
                while (matcher.find()) {
                    add(matcher.group(1), known, found);
                }
            }
        }
        return found;
    }

    private static void add(String text, Predicate<String> known, Set<String> found) {
        String name = text.replace('/', '.');
        if (known.test(name)) {
            found.add(name);
        }
    }
}
