/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/recogniser.h"

/* A paragraph that is nothing but a paragraph. */
#define PROSE                                                                                      \
  "The library has been closed for a year now, and nobody says why it is still closed today.\n\n"

/* A letter up to where its signatories are named, without and with the leave. */
#define OPENING "Dear Minister,\n\n" PROSE
#define LETTER OPENING "Sincerely,\n\n"

static inline UsDraft *
recognise (const char *text)
{
  return us_recogniser_read_text (text, "en", NULL);
}

static inline const UsDraftPerson *
signatory (const UsDraft *draft, guint i)
{
  return g_ptr_array_index (draft->signatories, i);
}

static inline guint
count (const UsDraft *draft, UsBlockKind kind)
{
  guint n = 0;

  for (guint i = 0; i < draft->body->len; i++)
    n += ((UsDraftBlock *) g_ptr_array_index (draft->body, i))->kind == kind;
  return n;
}
