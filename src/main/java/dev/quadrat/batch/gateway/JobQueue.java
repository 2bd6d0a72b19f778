package dev.quadrat.batch.gateway;

import java.util.List;

/**
 * Where jobs wait.
 *
 * @param state {@code ENABLED} or {@code DISABLED}, as a person has set it
 * @param status {@code VALID}, or what it is in the middle of, or {@code INVALID}
 * @param reason AWS's words for the status; empty if there are none
 * @param schedulingPolicy the ARN of what shares it fairly; empty where the first comes first
 * @param environments ARNs, the first choice first
 */
public record JobQueue(
        String name,
        String arn,
        String state,
        String status,
        String reason,
        String schedulingPolicy,
        List<String> environments) {
    public JobQueue {
        environments = List.copyOf(environments);
    }

    public boolean isUsable() {
        return state.equals("ENABLED") && status.equals("VALID");
    }
}
