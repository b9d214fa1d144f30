/** From facts to points, a grade and the reasons for both. */
package dev.baton.scoring.score;
