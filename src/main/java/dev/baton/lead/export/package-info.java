/** Lists of leads as CSV and XLSX, written row by row. */
package dev.baton.lead.export;
