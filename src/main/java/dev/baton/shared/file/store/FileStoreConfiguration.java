package dev.baton.shared.file.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The one store that this instance uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileStoreSettings.class)
class FileStoreConfiguration {

    @Bean
    FileStore fileStore(FileStoreSettings settings) {
        return settings.s3().bucket().isBlank()
                ? new DiskStore(Path.of(settings.folder()))
                : new S3Store(client(settings.s3()), settings.s3().bucket());
    }

    /** Other stores know neither the newer checksums, nor signed pieces, nor a bucket in the host's name. */
    static S3Client client(FileStoreSettings.S3 settings) {
        return S3Client.builder()
                .region(Region.of(settings.region()))
                .endpointOverride(settings.address())
                .serviceConfiguration(bucket -> bucket.pathStyleAccessEnabled(settings.address() != null)
                        .chunkedEncodingEnabled(false))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.timeout().dividedBy(3))
                        .socketTimeout(settings.timeout()))
                .overrideConfiguration(calls -> calls.apiCallTimeout(settings.timeout()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private static AwsCredentialsProvider credentials(FileStoreSettings.S3 settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
