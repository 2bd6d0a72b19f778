package dev.quadrat.installer;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import software.amazon.awssdk.core.SdkClient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operations of AWS the program calls, as its classes tell. */
final class CallsOfAws {
    /** What clients have beside operations. */
    private static final Set<String> NO_OPERATIONS =
            Set.of(
                    "builder",
                    "close",
                    "create",
                    "serviceClientConfiguration",
                    "serviceMetadata",
                    "serviceName");

    private CallsOfAws() {}

    /** As {@code S3Client.getObject}; all pages of an operation are that operation. */
    static Set<String> all() {
        return new ClassFileImporter()
                .importPackages("dev.quadrat").stream()
                        .filter(CallsOfAws::isOfTheProgram)
                        .flatMap(CallsOfAws::of)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> of(JavaClass caller) {
        return caller.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(AccessTarget.CodeUnitAccessTarget.class::isInstance)
                .filter(target -> target.getOwner().isAssignableTo(SdkClient.class))
                .filter(target -> !NO_OPERATIONS.contains(target.getName()))
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                .map(call -> call.replaceFirst("Paginator$", ""));
    }

    /** Tests make buckets and break things. */
    private static boolean isOfTheProgram(JavaClass type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return Files.exists(Path.of("src/main/java", outermost.replace('.', '/') + ".java"));
    }
}
