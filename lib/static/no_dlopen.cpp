// SQLite can load extensions as shared libraries. The tools want none, and a static program must not: the linker warns
// of every one that calls `dlopen`. Here the call is always refused, so that SQLite says "not in this program".
extern "C" {
void* dlopen(const char*, int) { return nullptr; }
void* dlsym(void*, const char*) { return nullptr; }
int dlclose(void*) { return -1; }
char* dlerror() {
  static char reason[] = "not in this program";
  return reason;
}
}
