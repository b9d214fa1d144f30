/** What staff does for a person's rights over HTTP: requests, legal holds, frozen leads, the nights' reports. */
package dev.baton.lead.privacy;
