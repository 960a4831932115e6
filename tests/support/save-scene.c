/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "save-scene.h"

#include <dirent.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/safe-file/safe-file-sweep.h"

#define SIZE 20000

struct _UsScene
{
  UsSceneKind kind;
  char *folder;
  char *file;
  char *link;
  GBytes *old;
  GBytes *new;
  UsFileIdentity identity;
  UsFileOutcome outcome;
};

static GBytes *
make_bytes (char letter)
{
  return g_bytes_new_take (g_strnfill (SIZE, letter), SIZE);
}

/* In memory where that is possible: thousands of trials wait for no disk. */
static char *
make_folder (void)
{
  g_autofree char *path = g_strdup ("/dev/shm/undersigned-test-XXXXXX");

  return g_mkdtemp (path) != NULL ? g_steal_pointer (&path) : us_test_make_folder ();
}

UsScene *
us_scene_new (UsSceneKind kind, guint lack)
{
  UsScene *self = g_new0 (UsScene, 1);

  self->kind = kind;
  self->folder = make_folder ();
  self->file = g_build_filename (self->folder, "letter.statement", NULL);
  self->link = g_build_filename (self->folder, "link", NULL);
  self->old = make_bytes ('o');
  self->new = make_bytes ('n');
  us_faults_lack (lack);
  return self;
}

void
us_scene_free (UsScene *self)
{
  us_faults_lack (0);
  us_file_outcome_clear (&self->outcome);
  us_test_remove_folder (self->folder);
  g_free (self->file);
  g_free (self->link);
  g_bytes_unref (self->old);
  g_bytes_unref (self->new);
  g_free (self);
}

const char *
us_scene_get_path (UsScene *self)
{
  return self->kind == US_SCENE_SYMLINK ? self->link : self->file;
}

GBytes *
us_scene_dup_new (UsScene *self)
{
  return g_bytes_ref (self->new);
}

static void
foreach_name (UsScene *self, void (*function) (UsScene *self, const char *path, gpointer data),
              gpointer data)
{
  DIR *folder = opendir (self->folder);
  struct dirent *entry;

  assert_non_null (folder);
  while ((entry = readdir (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, entry->d_name, NULL);

      if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
        function (self, path, data);
    }
  closedir (folder);
}

static void
remove_cb (UsScene *self, const char *path, gpointer data)
{
  g_remove (path);
}

void
us_scene_prepare (UsScene *self)
{
  g_autoptr (GBytes) read = NULL;
  int file;

  foreach_name (self, remove_cb, NULL);
  us_file_outcome_clear (&self->outcome);
  memset (&self->outcome, 0, sizeof self->outcome);
  memset (&self->identity, 0, sizeof self->identity);
  if (self->kind == US_SCENE_NEW)
    return;
  file = open (self->file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  assert_int_equal (write (file, g_bytes_get_data (self->old, NULL), SIZE), SIZE);
  close (file);
  if (self->kind == US_SCENE_SYMLINK)
    assert_int_equal (symlink ("letter.statement", self->link), 0);
  if (self->kind == US_SCENE_HARD_LINK)
    assert_int_equal (link (self->file, self->link), 0);
  read = us_safe_file_load_known (self->file, SIZE, &self->identity, NULL);
  assert_non_null (read);
}

gboolean
us_scene_save (UsScene *self, GError **error)
{
  return us_safe_file_save_known (us_scene_get_path (self), self->new, &self->identity,
                                  &self->outcome, error);
}

gboolean
us_scene_export (UsScene *self, GError **error)
{
  return us_safe_file_save (us_scene_get_path (self), self->new, error);
}

const UsFileOutcome *
us_scene_get_outcome (UsScene *self)
{
  return &self->outcome;
}

static gboolean
is_content (const char *path, const char *data, gsize length)
{
  g_autofree char *content = g_malloc (length + 1);
  int file = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean is_same;

  if (file < 0)
    return FALSE;
  is_same =
      read (file, content, length + 1) == (gssize) length && memcmp (content, data, length) == 0;
  close (file);
  return is_same;
}

gboolean
us_scene_is_old (UsScene *self)
{
  if (self->kind == US_SCENE_NEW)
    return access (self->file, F_OK) != 0;
  return is_content (self->file, g_bytes_get_data (self->old, NULL), SIZE);
}

gboolean
us_scene_is_new (UsScene *self)
{
  return is_content (self->file, g_bytes_get_data (self->new, NULL), SIZE) &&
         (self->kind != US_SCENE_SYMLINK || g_file_test (self->link, G_FILE_TEST_IS_SYMLINK));
}

typedef struct
{
  const char *text;
  guint n;
} Search;

static void
search_cb (UsScene *self, const char *path, gpointer data)
{
  Search *search = data;

  search->n += is_content (path, search->text, strlen (search->text));
}

gboolean
us_scene_has (UsScene *self, const char *text)
{
  Search search = { text, 0 };

  foreach_name (self, search_cb, &search);
  return search.n > 0;
}

void
us_scene_sweep (UsScene *self)
{
  us_file_sweep (self->file);
}

static void
count_cb (UsScene *self, const char *path, gpointer data)
{
  *(guint *) data += strcmp (path, self->file) != 0 && strcmp (path, self->link) != 0;
}

guint
us_scene_count_strangers (UsScene *self)
{
  guint n = 0;

  foreach_name (self, count_cb, &n);
  return n;
}

static void
mode_cb (UsScene *self, const char *path, gpointer data)
{
  struct stat status;

  if (lstat (path, &status) == 0 && !S_ISLNK (status.st_mode))
    *(guint *) data |= status.st_mode & 07777;
}

guint
us_scene_get_widest_mode (UsScene *self)
{
  guint mode = 0;

  foreach_name (self, mode_cb, &mode);
  return mode;
}

guint
us_scene_get_trials (void)
{
  const char *trials = g_getenv ("US_TRIALS");

  return trials == NULL ? 1 : (guint) atoi (trials);
}
