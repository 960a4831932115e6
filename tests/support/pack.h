/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/office/archive.h"

#include <string.h>

/* A container of @parts: name and content in turn. */
static inline GBytes *
pack (const char *const *parts)
{
  g_autoptr (UsArchive) archive = us_archive_new ();

  for (; parts[0] != NULL; parts += 2)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (parts[1], strlen (parts[1]));

      us_archive_add_stored (archive, parts[0], bytes);
    }
  return us_archive_finish (archive, NULL);
}
