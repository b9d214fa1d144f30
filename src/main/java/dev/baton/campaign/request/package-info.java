/** What callers send of a campaign: read strictly, every problem named by its field. */
package dev.baton.campaign.request;
