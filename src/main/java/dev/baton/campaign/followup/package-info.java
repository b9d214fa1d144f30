/** The process of following up a lead by mail. */
package dev.baton.campaign.followup;
