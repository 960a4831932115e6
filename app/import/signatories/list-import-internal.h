/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/signatories/list-import.h"
#include "import/signatories/list-match.h"
#include "import/signatories/list-row.h"

/* What the files of the import of a list share. */

typedef struct
{
  UsListRow read;
  UsListMatch match;
  gboolean accepted;
} UsListImportRow;

/* What does the rows, between the frames. */
typedef struct _UsListApply UsListApply;

struct _UsListImport
{
  UsStatement *statement;
  UsTable *table;
  UsListPeople *people; /* who is in the list already */
  GArray *rows;
  guint counts[US_ROW_N_KINDS];
  UsSignatoryStatus status; /* of new ones whose rows do not say it */
  UsListApply *apply;       /* while it is at work */
};
