package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the child tells, a line each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tell")
@JsonSubTypes({
    @JsonSubTypes.Type(HostMessage.ClassPathFound.class),
    @JsonSubTypes.Type(HostMessage.MethodFound.class),
    @JsonSubTypes.Type(HostMessage.ExperimentResolved.class),
    @JsonSubTypes.Type(HostMessage.CommandDerived.class),
    @JsonSubTypes.Type(HostMessage.ProblemFound.class),
    @JsonSubTypes.Type(HostMessage.ExitCalled.class),
    @JsonSubTypes.Type(HostMessage.Finished.class)
})
sealed interface HostMessage {
    /** The jars and what their manifests name. */
    record ClassPathFound(List<String> jars) implements HostMessage {}

    /** A method, when all is known of it. */
    record MethodFound(ExperimentMethod method) implements HostMessage {}

    /** An experiment that passed the filters, after all updates. */
    record ExperimentResolved(String id, String rootUri, Told config) implements HostMessage {
        ResolvedExperiment experiment() {
            return new ResolvedExperiment(id, rootUri, config.object());
        }
    }

    /** Parts of a command, or the whole. */
    record CommandDerived(@Nullable String experiment, List<CommandPart> parts)
            implements HostMessage {
        List<CommandDefinition> definitions() {
            return parts.stream().map(part -> part.definition(experiment)).toList();
        }
    }

    record ProblemFound(Problem problem) implements HostMessage {}

    /** Author code ends the process. */
    record ExitCalled(String where) implements HostMessage {}

    /** All has been told. */
    record Finished() implements HostMessage {}
}
