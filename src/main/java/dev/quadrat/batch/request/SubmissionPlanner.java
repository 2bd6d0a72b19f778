package dev.quadrat.batch.request;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.graph.Adjacency;
import dev.quadrat.dag.graph.Depths;
import dev.quadrat.dag.graph.TransitiveReduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Makes the jobs of a plan. The same plan and settings give the same jobs, name for name. */
public final class SubmissionPlanner {
    private static final String RELAY = "relay";

    private final JobSettings settings;
    private final String runId;
    private final int round;
    private final RunLocation location;
    private final List<JobRequest> requests = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();

    private SubmissionPlanner(JobSettings settings, String runId, int round) {
        this.settings = settings;
        this.runId = runId;
        this.round = round;
        this.location = RunLocation.of(settings, runId);
    }

    /** Of a run that is begun for the first time. */
    public static SubmissionPlan plan(Plan plan, JobSettings settings, String runId) {
        return plan(plan, settings, runId, 1);
    }

    /**
     * @param round how often the run has been begun: a retry's jobs are others than those that
     *     failed
     */
    public static SubmissionPlan plan(Plan plan, JobSettings settings, String runId, int round) {
        return new SubmissionPlanner(settings, runId, round).plan(plan);
    }

    /** The lists that array jobs read, by the place where they are to lie. */
    public static Map<String, String> lists(SubmissionPlan plan, JobSettings settings) {
        RunLocation location = RunLocation.of(settings, plan.runId());
        Map<String, String> lists = new HashMap<>();
        for (JobRequest job : plan.jobs()) {
            if (job.work() instanceof Work.Parts(String list, List<String> commandIds)) {
                lists.put(list, location.listText(commandIds));
            }
        }
        return lists;
    }

    private SubmissionPlan plan(Plan plan) {
        JobGroups groups = JobGroups.of(plan);
        int[] depth = Depths.of(groups.edges());
        Adjacency needed = TransitiveReduction.of(groups.edges(), depth);
        Relays relays = new Relays(needed);
        List<Integer> parentsFirst =
                IntStream.range(0, depth.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(group -> depth[group]))
                        .toList();
        int relaysRequested = 0;
        for (int group : parentsFirst) {
            List<Integer> parents = relays.parentsOf(group);
            List<List<Integer>> made = relays.made();
            for (; relaysRequested < made.size(); relaysRequested++) {
                requestRelay(needed.size() + relaysRequested, made.get(relaysRequested));
            }
            request(group, groups.members().get(group), parents);
        }
        return new SubmissionPlan(runId, round, requests);
    }

    private void requestRelay(int number, List<Integer> parents) {
        requests.add(
                request(
                        name(number, RELAY),
                        settings.cpu(),
                        new Work.Relay(),
                        parents,
                        List.of("true"),
                        RELAY));
    }

    private void request(int number, List<Command> members, List<Integer> parents) {
        Command first = members.getFirst();
        String name = name(number, first.type().name());
        boolean isArray = members.size() > 1;
        String uri = isArray ? location.list(name) : location.config(first.id());
        List<String> ids = members.stream().map(Command::id).toList();
        requests.add(
                request(
                        name,
                        settings.target(first.gpu()),
                        isArray ? new Work.Parts(uri, ids) : new Work.Single(first.id()),
                        parents,
                        List.of("quadrat", "run-command", uri),
                        isArray ? first.type().name() : first.id()));
    }

    private JobRequest request(
            String name,
            JobSettings.Target target,
            Work work,
            List<Integer> parents,
            List<String> command,
            String told) {
        Map<String, String> tags = new HashMap<>(settings.tags());
        tags.put("quadrat:run", runId);
        tags.put("quadrat:command", told);
        return new JobRequest(
                name,
                target,
                work,
                parents.stream().map(this::nameOf).toList(),
                command,
                settings.environment(),
                tags,
                settings.attempts(),
                settings.timeout());
    }

    private String nameOf(int number) {
        return Objects.requireNonNull(names.get(number), () -> number + " has no name yet");
    }

    private String name(int number, String type) {
        String name = JobNames.of(runId, round, requests.size() + 1, type);
        names.put(number, name);
        return name;
    }
}
