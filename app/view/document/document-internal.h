/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document-state.h"

struct _UsDocument
{
  GObject parent_instance;

  UsStatement *statement;
  UsHistory *history;
  char *path;
  char *title;
  int notice;              /* of the reader, or US_DOCUMENT_NOT_KEPT */
  UsFileIdentity identity; /* of the file as it was read or saved last */
  UsJournal *journal;
  UsDocumentOutside outside;
  gboolean foreign; /* imported or recovered, and not yet in its file */
  gboolean failed;  /* its file could not be written, nor has it been since */
  gboolean unsaved;
};

void us_document_update_unsaved (UsDocument *self);
void us_document_set_path (UsDocument *self, const char *path);
