package dev.baton.shared.file.store;

import dev.baton.shared.StartRefused;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are kept.
 *
 * @param tempDir where files lie while they arrive and are read; emptied at each start
 * @param folder on disk, where no bucket is set
 * @param s3 a store that speaks S3
 */
@ConfigurationProperties("baton.files")
record FileStoreSettings(String tempDir, String folder, S3 s3) {

    /**
     * A bucket.
     *
     * @param bucket blank: files stay on disk
     * @param endpoint of a store other than Amazon's; blank: Amazon's of the region
     * @param accessKey blank: as the machine has them (role, environment, profile)
     * @param timeout for one call, tries included
     */
    record S3(String bucket, String endpoint, String region, String accessKey, String secretKey, Duration timeout) {

        S3 {
            if (accessKey.isBlank() != secretKey.isBlank()) {
                throw new StartRefused("Give both BATON_S3_ACCESS_KEY and BATON_S3_SECRET_KEY, or neither");
            }
            if (!endpoint.isBlank() && !endpoint.matches("https?://[^/\\s]+/?")) {
                throw new StartRefused("BATON_S3_ENDPOINT is an address as in https://s3.example.com");
            }
        }

        URI address() {
            return endpoint.isBlank() ? null : URI.create(endpoint);
        }
    }
}
