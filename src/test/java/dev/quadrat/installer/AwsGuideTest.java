package dev.quadrat.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.settings.BatchField;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the guide tells people to type is there. */
class AwsGuideTest {
    private final String guide;

    AwsGuideTest() throws IOException {
        guide =
                Files.readString(Path.of("installer/aws-batch/README.md"))
                        + Files.readString(Path.of("README.md"));
    }

    @Test
    void everyOptionIsAFieldOfTheRunner() {
        Set<String> options = found("-o ([a-z_]+)=");

        assertTrue(options.contains("cpu_queue"), options::toString);
        assertEquals(
                List.of(), options.stream().filter(o -> BatchField.named(o).isEmpty()).toList());
    }

    @Test
    void everyParameterIsOneOfTheTemplate() throws IOException {
        StackTemplate template = StackTemplate.read();
        Set<String> parameters = found("[`( ]([A-Z][A-Za-z]*[a-z])=");
        parameters.addAll(found("\\(`([A-Z][a-zA-Z]+)`"));

        assertTrue(parameters.contains("GpuMachines"), parameters::toString);
        parameters.removeAll(template.section("Parameters").keySet());
        assertEquals(Set.of(), parameters);
    }

    @Test
    void namesOfQueuesAreThoseOfAStackCalledQuadrat() throws IOException {
        StackTemplate template = StackTemplate.read();
        assertTrue(guide.contains("--stack-name quadrat "));

        Set<String> made =
                Stream.of("CpuQueue", "CpuDefinition")
                        .map(
                                output ->
                                        StackTemplate.at(
                                                template.section("Outputs"), output, "Value"))
                        .map(StackTemplate::text)
                        .map(name -> name.replace("${AWS::StackName}", "quadrat"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, found("-o cpu_(?:queue|definition)=([a-z-]+)"));
    }

    private Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(guide)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
