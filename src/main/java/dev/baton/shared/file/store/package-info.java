/** Where files are kept that people give Baton: on disk, or in a store that speaks S3. */
package dev.baton.shared.file.store;
