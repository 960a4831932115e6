/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/correction.h"
#include "import/report.h"

G_BEGIN_DECLS

/**
 * UsImportHint:
 * @name: (nullable): the file's name, for its suffix
 * @language: (nullable): BCP 47, where the person said it; otherwise it is recognised
 * @corrections: (element-type UsCorrection) (nullable): what the person said of lines of the source
 */
typedef struct
{
  const char *name;
  const char *language;
  GArray *corrections;
} UsImportHint;

/**
 * UsImporter:
 * @id: as typed on the command line: "text"
 * @title: untranslated, for people: "Plain text"
 * @mime: type
 * @suffixes: %NULL-terminated, without the dot
 * @named: whether the suffix of its name is enough: the bytes of such formats can look like
 * anything
 * @recognises: whether the bytes look like it
 * @read: bytes to a new statement
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *mime;
  const char *suffixes[4];
  gboolean named;
  gboolean (*recognises) (GBytes *bytes);
  UsStatement *(*read) (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error);
} UsImporter;

const UsImporter *us_importer_get_all (gsize *ret_n_importers);
const UsImporter *us_importer_find (GBytes *bytes, const UsImportHint *hint);
UsStatement *us_import (GBytes *bytes, const UsImportHint *hint, UsReport **ret_report,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
