package dev.quadrat.batch.gateway;

/**
 * Who asks, as AWS sees it.
 *
 * @param account its number
 * @param arn of a user or of a role
 */
public record Caller(String account, String arn, String region) {
    /** The ARN's last part: {@code user/ann}, {@code assumed-role/Maps/ann}. */
    public String name() {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
