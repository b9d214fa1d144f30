package dev.baton.shared.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Files in a bucket. The client tries again by itself, a few times, within its time limit. */
final class S3Store implements FileStore {

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        try {
            client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw failed("kept", e);
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(name));
        } catch (SdkException e) {
            throw failed("read", e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(name));
        } catch (SdkException e) {
            throw failed("deleted", e);
        }
    }

    /** Its own words may hold addresses and keys' names: they stay in the cause. */
    private static IOException failed(String what, SdkException e) {
        return new IOException("A file could not be " + what + " in the bucket", e);
    }
}
