package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.quadrat.run.RunJson;

import java.util.List;

/** CloudWatch Logs for what the fake's containers write: small pages, and empty ones between. */
final class FakeLogs {
    private static final int PAGE = 2;

    private final FakeBatch batch;

    FakeLogs(FakeBatch batch) {
        this.batch = batch;
    }

    /** A token is how many lines were read, and whether the empty page behind them was. */
    ObjectNode getLogEvents(JsonNode request) {
        String stream = request.path("logStreamName").asText();
        if (!request.path("logGroupName").asText().equals(batch.logGroup())
                || !batch.hasLogs(stream)) {
            throw new FakeRefusal(
                    400, "ResourceNotFoundException", "The specified log stream does not exist.");
        }
        List<String> lines = batch.logs(stream).lines().toList();
        String token = request.path("nextToken").asText("f/0");
        boolean isBehindEmptyPage = token.endsWith("e");
        int from = Integer.parseInt(token.substring(2).replace("e", ""));
        int to = Math.min(lines.size(), from + PAGE);
        ObjectNode answer = RunJson.MAPPER.createObjectNode();
        var events = answer.putArray("events");
        if (from > 0 && from < lines.size() && !isBehindEmptyPage) {
            return answer.put("nextForwardToken", token + "e");
        }
        lines.subList(from, to).forEach(line -> events.addObject().put("message", line));
        return answer.put("nextForwardToken", to == from ? token : "f/" + to);
    }
}
