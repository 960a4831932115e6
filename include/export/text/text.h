/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

/*
 * The layout, which the importer of text can read back:
 *
 *   Geneva, 22 March 2026            place and date, one line
 *
 *   H.E. Amina Diallo                a block of lines for each addressee
 *   Minister of Water
 *
 *   The title
 *   =========
 *
 *   Subject: …                       with the word of the letter's language
 *
 *   who we are; the salutation; paragraphs and calls, each after a blank line
 *
 *   A heading
 *   ---------
 *
 *   1. A demand
 *
 *      (a) of level 1
 *
 *          (i) of level 2
 *
 *   - a bullet, two columns deeper for each level, no blank line between them
 *
 *       a quotation, four columns in
 *
 *   Sincerely,
 *
 *   Heading of the signatories       only when the author wrote one, or no valediction
 *   ==========================
 *
 *   A group
 *   -------
 *
 *   Name, person, role, organisation (country) – note <link>
 *       continued four columns in
 *   or only names, row by row, columns parted by three spaces or more
 *
 *   CC: honorific name, office, organisation, address, country
 *   Contact: …
 *
 *   Notes
 *   =====
 *
 *   [1] …
 *
 * No line breaks inside a word, behind a hyphen, or before what would read as a number or a bullet.
 */
#define US_TEXT_WIDTH 72

GBytes *us_text_render (const UsPublication *publication, const UsExportOptions *options,
                        GError **error);
GBytes *us_text_render_part (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
